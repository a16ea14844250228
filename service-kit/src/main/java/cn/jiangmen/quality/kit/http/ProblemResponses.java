package cn.jiangmen.quality.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Documents what every operation may refuse: the refusals that follow from its shape are added, and each response from
 * 400 upwards gets the problem document as its content. A service writes only the refusals of its domain.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(PROBLEM, schema());
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.getOperations().values().forEach(ProblemResponses::complete);
            }
        });
    }

    private static void complete(Operation operation) {
        add(operation, "400", "invalid-request, unreadable-body, unknown-parameter, invalid-parameter: see `errors`");
        if (operation.getRequestBody() != null) {
            add(operation, "415", "unsupported-media-type");
        }
        if (has(operation, "If-Match")) {
            add(operation, "412", "stale-version: the resource has changed since it was read");
            add(operation, "428", "precondition-required: If-Match is missing");
        }
        if (has(operation, "Idempotency-Key")) {
            add(operation, "422", "idempotency-key-reused: the key stands for another request");
        }
        add(operation, "500", "internal-error: fixed text; quote `request_id`");
        add(operation, "503", "temporarily-unavailable: try again after Retry-After seconds");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.charAt(0) >= '4' && response.getContent() == null && response.getRef() == null) {
                response.setContent(content());
            }
        });
    }

    private static boolean has(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> p.getIn() == Parameter.In.HEADER && header.equalsIgnoreCase(p.getName()));
    }

    private static void add(Operation operation, String status, String description) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse declared = operation.getResponses().getAPIResponse(status);
        if (declared == null) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        } else {
            declared.setDescription(declared.getDescription() + "; " + description);
        }
    }

    private static Content content() {
        Schema ref = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(ref));
    }

    private static Schema schema() {
        Schema error = object().addProperty("field", text("JSON path of the field, or the parameter's name"))
                .addProperty("code", text("stable kebab-case code of the broken rule"))
                .addProperty("detail", text("sentence in the caller's language"));
        return object().description("Problem details (RFC 9457); Chinese unless Accept-Language prefers English")
                .addProperty("type", text("stable URI of the kind of refusal").format("uri"))
                .addProperty("title", text("the kind of refusal"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("what is wrong and what to do"))
                .addProperty("instance", text("path of the request"))
                .addProperty("request_id", text("as in the X-Request-ID header"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(error))
                .required(List.of("type", "title", "status", "detail"))
                .examples(List.of(example()));
    }

    // in a fixed order: the document is compared with the committed one
    private static Map<String, Object> example() {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "https://quality.jiangmen.cn/problems/stale-version");
        example.put("title", "资源已被他人修改");
        example.put("status", 412);
        example.put("detail", "资源的当前版本是 3,请重新读取后再修改。");
        example.put("instance", "/api/v1/…");
        example.put("request_id", "019ab0de-7c1a-7d2e-9f00-000000000001");
        return example;
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
