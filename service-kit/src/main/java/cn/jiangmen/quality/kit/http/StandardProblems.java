package cn.jiangmen.quality.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The problems that need no word of the domain: what could not be read, what is stale, what broke. */
final class StandardProblems {
    private StandardProblems() {}

    /** What the HTTP layer itself refuses. */
    @Provider
    static final class Http extends ProblemMapper<WebApplicationException> {
        @Override
        protected Problem problem(WebApplicationException refusal) {
            if (refusal.getCause() instanceof JsonProcessingException json) {
                return Json.unreadable(json);
            }
            return switch (refusal.getResponse().getStatus()) {
                case 404 ->
                    new Problem(
                            StandardProblem.NOT_FOUND,
                            "没有这个地址或资源;参数的格式也可能不对。",
                            "There is no such address or resource, or a parameter has the wrong form.");
                case 405 ->
                    new Problem(
                            StandardProblem.METHOD_NOT_ALLOWED,
                            "此地址不支持该请求方法。",
                            "This address does not support the method.");
                case 406 ->
                    new Problem(
                            StandardProblem.NOT_ACCEPTABLE,
                            "无法按 Accept 请求头提供内容。",
                            "The content cannot be given in the form that Accept asks for.");
                case 413 ->
                    new Problem(StandardProblem.TOO_LARGE, "请求内容超过允许的大小。", "The request exceeds the allowed size.");
                case 415 ->
                    new Problem(
                            StandardProblem.UNSUPPORTED_MEDIA_TYPE,
                            "不支持该 Content-Type。",
                            "This Content-Type is not supported.");
                default ->
                    new Problem(
                            StandardProblem.REFUSED,
                            "请求无法处理,请检查参数和正文。",
                            "The request cannot be processed; check its parameters and body.");
            };
        }
    }

    /** A body that is no JSON or does not have the expected shape. */
    @Provider
    @Priority(1)
    static final class Json extends ProblemMapper<JsonProcessingException> {
        @Override
        protected Problem problem(JsonProcessingException error) {
            return unreadable(error);
        }

        static Problem unreadable(JsonProcessingException error) {
            String field = error instanceof JsonMappingException mapping ? field(mapping) : "";
            if (field.isEmpty()) {
                return new Problem(
                        StandardProblem.UNREADABLE_BODY, "请求正文不是有效的 JSON。", "The request body is not valid JSON.");
            }
            if (error instanceof UnrecognizedPropertyException) {
                return unreadable(field, "没有字段 " + field + "。", "There is no field " + field + ".");
            }
            if (error instanceof InvalidFormatException format
                    && format.getTargetType().isEnum()) {
                String values = Stream.of(format.getTargetType().getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
                return unreadable(
                        field,
                        "字段 " + field + " 应为:" + values + "。",
                        "Field " + field + " must be one of " + values + ".");
            }
            return unreadable(field, "字段 " + field + " 的取值类型不对。", "Field " + field + " has a value of the wrong type.");
        }

        private static Problem unreadable(String field, String zh, String en) {
            return new Problem(
                    StandardProblem.UNREADABLE_BODY,
                    zh,
                    en,
                    List.of(new Problem.FieldError(field, "unreadable-field", field)));
        }

        /** As {@code items[0].kind}, as constraints name theirs. */
        private static String field(JsonMappingException error) {
            StringBuilder field = new StringBuilder();
            for (JsonMappingException.Reference part : error.getPath()) {
                if (part.getFieldName() == null) {
                    field.append('[').append(part.getIndex()).append(']');
                } else {
                    field.append(field.isEmpty() ? "" : ".").append(part.getFieldName());
                }
            }
            return field.toString();
        }
    }

    /** The same for the kind of error that Quarkus would otherwise answer itself, in another form. */
    @Provider
    static final class WrongShape extends ProblemMapper<MismatchedInputException> {
        @Override
        protected Problem problem(MismatchedInputException error) {
            return Json.unreadable(error);
        }
    }

    /** Fields that break a declared constraint. */
    @Provider
    static final class Invalid extends ProblemMapper<ConstraintViolationException> {
        @Override
        protected Problem problem(ConstraintViolationException refusal) {
            List<Problem.FieldError> errors = refusal.getConstraintViolations().stream()
                    .map(v -> new Problem.FieldError(
                            field(v.getPropertyPath()),
                            v.getConstraintDescriptor()
                                    .getAnnotation()
                                    .annotationType()
                                    .getSimpleName()
                                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                    .toLowerCase(java.util.Locale.ROOT),
                            v.getMessage()))
                    .sorted(java.util.Comparator.comparing(Problem.FieldError::field))
                    .toList();
            String fields =
                    errors.stream().map(Problem.FieldError::field).distinct().collect(Collectors.joining(", "));
            return new Problem(
                    StandardProblem.INVALID_REQUEST,
                    "以下字段不符合要求:" + fields + "。",
                    "These fields do not meet the requirements: " + fields + ".",
                    errors);
        }

        // the first two nodes name the method and its parameter, which mean nothing to a caller
        private static String field(Path path) {
            List<String> names = StreamSupport.stream(path.spliterator(), false)
                    .map(Path.Node::toString)
                    .map(name -> name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT))
                    .toList();
            String field = names.size() > 2 ? String.join(".", names.subList(2, names.size())) : names.getLast();
            return field.replace(".<list element>", "");
        }
    }

    /** A change without If-Match. */
    @Provider
    static final class Missing extends ProblemMapper<Versions.PreconditionMissing> {
        @Override
        protected Problem problem(Versions.PreconditionMissing refusal) {
            return new Problem(
                    StandardProblem.PRECONDITION_REQUIRED,
                    "修改前请先读取资源,并把其 ETag 放入 If-Match 请求头。",
                    "Read the resource first and send its ETag in the If-Match header.");
        }
    }

    /** A change decided on an older state. */
    @Provider
    static final class Stale extends ProblemMapper<Versions.StaleVersion> {
        @Override
        protected Problem problem(Versions.StaleVersion refusal) {
            return new Problem(
                    StandardProblem.STALE_VERSION,
                    "资源的当前版本是 " + refusal.current() + ",请重新读取后再修改。",
                    "The resource is at version " + refusal.current() + " now; read it again before you change it.");
        }
    }

    /** A cursor of another list. */
    @Provider
    static final class BadCursor extends ProblemMapper<Cursor.InvalidCursor> {
        @Override
        protected Problem problem(Cursor.InvalidCursor refusal) {
            return new Problem(
                    StandardProblem.INVALID_CURSOR,
                    "请使用上一页返回的 next_cursor,不要自行构造。",
                    "Use the next_cursor of the previous page as it is.");
        }
    }

    /** An idempotency key of another request. */
    @Provider
    static final class Reused extends ProblemMapper<Idempotency.KeyReused> {
        @Override
        protected Problem problem(Idempotency.KeyReused refusal) {
            return new Problem(
                    StandardProblem.IDEMPOTENCY_KEY_REUSED,
                    "幂等键为空、过长或已用于另一请求,请为新请求换用新的键。",
                    "The idempotency key is blank, too long or stands for another request; use a new one.");
        }
    }
}
