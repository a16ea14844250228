package cn.jiangmen.quality.kit.http;

import cn.jiangmen.quality.kit.Ids;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives every request an id, taken from {@code X-Request-ID} where that is well-formed; it is echoed, logged and becomes the cause of events. */
@Provider
@PreMatching
public class RequestId implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String HEADER = "X-Request-ID";
    private static final String LOG_KEY = "request_id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /** The id of the request that this thread serves. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(LOG_KEY)).map(Object::toString);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        boolean usable = given != null && WELL_FORMED.matcher(given).matches();
        String id = usable ? given : Ids.next().toString();
        request.setProperty(LOG_KEY, id);
        MDC.put(LOG_KEY, id);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(LOG_KEY);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
        MDC.remove(LOG_KEY);
    }
}
