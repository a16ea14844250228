package cn.jiangmen.quality.kit.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Refuses a query parameter that the operation does not know, because one that is ignored gives a wrong answer silently. */
@Provider
class UnknownParameters implements ContainerRequestFilter {
    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Context
    HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource.getResourceMethod();
        if (operation == null || !request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        Set<String> known = KNOWN.computeIfAbsent(operation, UnknownParameters::known);
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        List<Problem.FieldError> errors = given.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Problem.FieldError(name, "unknown-parameter", name))
                .toList();
        if (!errors.isEmpty()) {
            String names = errors.stream().map(Problem.FieldError::field).collect(Collectors.joining(", "));
            String choice = known.isEmpty() ? "-" : String.join(", ", known);
            request.abortWith(new Problem(
                            StandardProblem.UNKNOWN_PARAMETER,
                            "不认识查询参数:" + names + "。可用的参数:" + choice + "。",
                            "Unknown query parameter: " + names + ". Known here: " + choice + ".",
                            errors)
                    .response(headers, request.getUriInfo().getPath()));
        }
    }

    private static Set<String> known(Method operation) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addBean(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void addBean(Class<?> bean, Set<String> names) {
        for (Field field : bean.getDeclaredFields()) {
            if (field.isAnnotationPresent(QueryParam.class)) {
                names.add(field.getAnnotation(QueryParam.class).value());
            }
        }
        for (Constructor<?> constructor : bean.getDeclaredConstructors()) {
            for (Parameter parameter : constructor.getParameters()) {
                if (parameter.isAnnotationPresent(QueryParam.class)) {
                    names.add(parameter.getAnnotation(QueryParam.class).value());
                }
            }
        }
    }
}
