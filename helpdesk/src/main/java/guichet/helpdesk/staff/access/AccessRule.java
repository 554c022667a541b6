package guichet.helpdesk.staff.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

import guichet.helpdesk.staff.Role;

/**
 * Who may call a path.
 *
 * @param method the only method this rule is about, or any
 * @param path a path pattern, such as {@code /api/v1/agents/{id}}
 * @param least the least role that may; without one, everybody may
 * @param newcomer whether one may, too, who has yet to choose a password of his own
 */
record AccessRule(@Nullable HttpMethod method, String path, @Nullable Role least, boolean newcomer) {
}
