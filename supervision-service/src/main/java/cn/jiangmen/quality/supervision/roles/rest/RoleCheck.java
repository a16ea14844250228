package cn.jiangmen.quality.supervision.roles.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.RequestId;
import cn.jiangmen.quality.supervision.roles.Act;
import cn.jiangmen.quality.supervision.roles.ActRoles;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets an operation with an {@link Act} pass when a claimed role may do it. The claim is a header until identities are
 * checked; then a token takes its place here, and nothing else changes.
 */
@Provider
class RoleCheck implements ContainerRequestFilter {
    static final String HEADER = "X-Acting-Role";
    private static final int MOST = 20;
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z-]{1,40}");

    private final ActRoles roles;
    private final boolean required;

    @Context
    ResourceInfo resource;

    @Context
    HttpHeaders headers;

    RoleCheck(
            ActRoles roles, @ConfigProperty(name = "quality.roles.required", defaultValue = "false") boolean required) {
        this.roles = roles;
        this.required = required;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Act act = resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(Act.class);
        if (act == null) {
            return;
        }
        Set<String> claimed = claimed(request.getHeaders().get(HEADER));
        String path = request.getUriInfo().getPath();
        ActRoles.Verdict verdict = roles.verdict(act.value(), claimed, required);
        roles.keep(act.value(), path, claimed, verdict, RequestId.current().orElse(null));
        if (verdict == ActRoles.Verdict.REFUSED || verdict == ActRoles.Verdict.MISSING) {
            String allowed = String.join(", ", roles.of(act.value()));
            Problem problem = verdict == ActRoles.Verdict.REFUSED
                    ? new Problem(
                            RoleProblem.ROLE_NOT_ALLOWED,
                            "此步骤(" + act.value() + ")由以下岗位办理:" + allowed + ";本次尝试已记录。",
                            "This act (" + act.value() + ") is done by: " + allowed + "; the attempt was recorded.")
                    : new Problem(
                            RoleProblem.ROLE_MISSING,
                            "请在请求头 " + HEADER + " 中声明岗位,可用:" + allowed + "。",
                            "Claim your role in the header " + HEADER + "; one of: " + allowed + ".");
            request.abortWith(problem.response(headers, path));
        }
    }

    /** What is none of a role's name is no claim of any. */
    private static Set<String> claimed(Iterable<String> told) {
        Set<String> claimed = new TreeSet<>();
        if (told != null) {
            for (String line : told) {
                for (String role : line.split(",", MOST + 1)) {
                    String name = role.strip();
                    if (!name.isEmpty() && claimed.size() < MOST) {
                        claimed.add(ROLE.matcher(name).matches() ? name : "?");
                    }
                }
            }
        }
        return claimed;
    }
}
