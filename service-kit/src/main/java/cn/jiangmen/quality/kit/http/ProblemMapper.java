package cn.jiangmen.quality.kit.http;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;

/** The one table of a service that says which refusal is told as which problem; subclass it per sealed refusal. */
public abstract class ProblemMapper<R extends Throwable> implements ExceptionMapper<R> {
    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    /** The problem of a refusal, exhaustive over the family. */
    protected abstract Problem problem(R refusal);

    @Override
    public final Response toResponse(R refusal) {
        return problem(refusal).response(headers, uri.getRequestUri().getPath());
    }
}
