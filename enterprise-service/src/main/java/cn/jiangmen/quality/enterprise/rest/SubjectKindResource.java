package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.SubjectKinds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the first two characters of a credit code say. */
@Path("/api/v1/subject-kinds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enterprises")
class SubjectKindResource {
    private final SubjectKinds kinds;

    SubjectKindResource(SubjectKinds kinds) {
        this.kinds = kinds;
    }

    @GET
    @Operation(
            operationId = "listSubjectKinds",
            summary = "Kinds of subjects by credit-code prefix (主体类型); a prefix without a row is OTHER")
    @APIResponse(responseCode = "200", description = "by prefix, each with its source and how sure it is")
    public List<SubjectKinds.Prefix> list() {
        return kinds.all();
    }
}
