package cn.jiangmen.quality.supervision.complaints.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.StandardProblem;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps all requests small but letters with attachments, for which the server's own limit is raised. */
@Provider
@PreMatching
class BodySize implements ContainerRequestFilter {
    /** Of programs, and of the public page. */
    private static final Pattern LETTERS = Pattern.compile(LetterResource.LETTERS + "|/public/(?:zh|en)/letters");

    private final long limit;

    @Context
    HttpHeaders headers;

    BodySize(@ConfigProperty(name = "quality.complaints.other-bodies", defaultValue = "1M") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        String path = request.getUriInfo().getPath();
        boolean form = String.valueOf(request.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .startsWith("multipart/");
        if (length == null
                || Long.parseLong(length) <= limit
                || (form && LETTERS.matcher(path).matches())) {
            return;
        }
        Problem problem = new Problem(
                StandardProblem.TOO_LARGE,
                "请求内容超过 " + limit + " 字节的上限。",
                "The request exceeds the limit of " + limit + " bytes.");
        request.abortWith(Response.fromResponse(problem.response(headers, path))
                .header("Connection", "close")
                .build());
    }
}
