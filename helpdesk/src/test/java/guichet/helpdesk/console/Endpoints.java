package guichet.helpdesk.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint that the running application maps, so that none is forgotten. */
record Endpoints(List<Endpoint> all) {

	static Endpoints of(Collection<RequestMappingInfoHandlerMapping> mappings) {
		List<Endpoint> all = new ArrayList<>();
		for (RequestMappingInfoHandlerMapping mapping : mappings) {
			for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
				for (String path : info.getPatternValues()) {
					Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
					methods.forEach((method) -> all.add(new Endpoint(method.name(), path)));
				}
			}
		}
		return new Endpoints(all.stream().filter((endpoint) -> endpoint.path.startsWith("/api/")).distinct().toList());
	}

	List<Endpoint> ofObjects() {
		return this.all.stream().filter((endpoint) -> endpoint.path.contains("{")).toList();
	}

	List<Endpoint> thatChange() {
		return this.all.stream().filter((endpoint) -> !Set.of("GET", "HEAD").contains(endpoint.method)).toList();
	}

	/** A method on a path pattern. */
	record Endpoint(String method, String path) {

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
