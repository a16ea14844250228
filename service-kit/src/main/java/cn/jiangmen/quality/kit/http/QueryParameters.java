package cn.jiangmen.quality.kit.http;

import cn.jiangmen.quality.kit.StorableText;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Refuses a query parameter that the operation does not know, that is given twice where one is meant, or whose value
 * cannot be read: one that is ignored gives a wrong answer silently, and an unreadable one would be told as 404 (as
 * Jakarta REST has it), which says nothing about the value.
 */
@Provider
class QueryParameters implements ContainerRequestFilter {
    private static final String DAY = "2025-12-31";
    private static final Map<Method, Map<String, Class<?>>> KNOWN = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Context
    HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource.getResourceMethod();
        String path = request.getUriInfo().getPath();
        if (operation == null || !path.startsWith("/api/")) {
            return;
        }
        Map<String, Class<?>> known = KNOWN.computeIfAbsent(operation, QueryParameters::known);
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        List<Problem.FieldError> unknown = given.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .map(name -> new Problem.FieldError(name, "unknown-parameter", name))
                .toList();
        List<Problem.FieldError> unreadable = given.entrySet().stream()
                .filter(entry -> known.containsKey(entry.getKey()))
                .filter(entry -> !readable(known.get(entry.getKey()), entry.getValue()))
                .map(entry -> new Problem.FieldError(entry.getKey(), "unreadable-parameter", entry.getKey()))
                .toList();
        if (!unknown.isEmpty()) {
            String choice = known.isEmpty() ? "-" : String.join(", ", known.keySet());
            request.abortWith(new Problem(
                            StandardProblem.UNKNOWN_PARAMETER,
                            "不认识查询参数:" + names(unknown) + "。可用的参数:" + choice + "。",
                            "Unknown query parameter: " + names(unknown) + ". Known here: " + choice + ".",
                            unknown)
                    .response(headers, path));
        } else if (!unreadable.isEmpty()) {
            String forms = unreadable.stream()
                    .map(error -> error.field() + "=" + form(known.get(error.field())))
                    .collect(Collectors.joining(", "));
            request.abortWith(new Problem(
                            StandardProblem.INVALID_PARAMETER,
                            "查询参数的值无法识别、为空或重复,应为:" + forms + "。",
                            "A query parameter is empty, repeated or cannot be read; expected: " + forms + ".",
                            unreadable)
                    .response(headers, path));
        }
    }

    private static String names(List<Problem.FieldError> errors) {
        return errors.stream().map(Problem.FieldError::field).collect(Collectors.joining(", "));
    }

    private static boolean readable(Class<?> type, List<String> values) {
        boolean many = Collection.class.isAssignableFrom(type);
        return (many || values.size() == 1) && values.stream().allMatch(value -> readable(type, value));
    }

    private static boolean readable(Class<?> type, String value) {
        if (value.isEmpty() || !StorableText.storable(value)) {
            return false;
        }
        try {
            if (type == LocalDate.class) {
                LocalDate.parse(value);
                return value.length() == DAY.length(); // no year that a database cannot hold
            } else if (type == Integer.class || type == int.class) {
                Integer.parseInt(value);
            } else if (type == Long.class || type == long.class) {
                Long.parseLong(value);
            } else if (type == Boolean.class || type == boolean.class) {
                return "true".equals(value) || "false".equals(value);
            } else if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
            }
            return true;
        } catch (DateTimeException | NumberFormatException e) {
            return false;
        }
    }

    /** How a value of the type is written, for the refusal's sentence. */
    private static String form(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining("|"));
        }
        return type == LocalDate.class
                ? DAY
                : type == String.class ? "…" : type == boolean.class || type == Boolean.class ? "true|false" : "1";
    }

    private static Map<String, Class<?>> known(Method operation) {
        Map<String, Class<?>> known = new TreeMap<>();
        for (Parameter parameter : operation.getParameters()) {
            add(parameter, parameter.getType(), known);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(field, field.getType(), known);
                }
                for (Constructor<?> constructor : parameter.getType().getDeclaredConstructors()) {
                    for (Parameter part : constructor.getParameters()) {
                        add(part, part.getType(), known);
                    }
                }
            }
        }
        return known;
    }

    private static void add(AnnotatedElement element, Class<?> type, Map<String, Class<?>> known) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            known.put(element.getAnnotation(QueryParam.class).value(), type);
        }
    }
}
