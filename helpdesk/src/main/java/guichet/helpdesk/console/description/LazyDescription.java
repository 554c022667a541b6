package guichet.helpdesk.console.description;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.type.MethodMetadata;
import org.springframework.stereotype.Component;

/**
 * Makes what draws up the description when it is first asked for, and not at each start,
 * which it would make a good deal slower.
 */
@Component
class LazyDescription implements BeanFactoryPostProcessor {

	private static final String DRAUGHTSMAN = "org.springdoc.";

	/** The bean that is asked, and before which its settings are to be made. */
	private static final String ASKED = "openApiResource";

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		List<String> settings = new ArrayList<>();
		for (String name : beans.getBeanDefinitionNames()) {
			BeanDefinition definition = beans.getBeanDefinition(name);
			if (isDraughtsman(definition.getBeanClassName())) {
				settings.add(name);
				definition.setLazyInit(true);
			}
			else if (isDraughtsman(maker(definition))) {
				definition.setLazyInit(true);
			}
		}
		if (beans.containsBeanDefinition(ASKED)) {
			beans.getBeanDefinition(ASKED).setDependsOn(settings.toArray(String[]::new));
		}
	}

	private static @Nullable String maker(BeanDefinition definition) {
		MethodMetadata method = (definition instanceof AnnotatedBeanDefinition annotated)
				? annotated.getFactoryMethodMetadata() : null;
		return (method == null) ? null : method.getDeclaringClassName();
	}

	private static boolean isDraughtsman(@Nullable String type) {
		return type != null && type.startsWith(DRAUGHTSMAN);
	}

}
