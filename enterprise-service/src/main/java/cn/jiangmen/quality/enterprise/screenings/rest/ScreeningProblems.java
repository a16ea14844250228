package cn.jiangmen.quality.enterprise.screenings.rest;

import cn.jiangmen.quality.enterprise.screenings.ScreeningRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.kit.webhooks.AddressRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class ScreeningProblems extends ProblemMapper<ScreeningRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(ScreeningRefused refusal) {
        return switch (refusal) {
            case ScreeningRefused.PurposeUnknown r ->
                new Problem(
                        ScreeningProblem.PURPOSE_UNKNOWN,
                        "没有核查用途“" + echo(r.purpose) + "”,用途见 /api/v1/screening-purposes。",
                        "There is no purpose \"" + echo(r.purpose) + "\"; see /api/v1/screening-purposes.",
                        field("purpose", "unknown-purpose"));
            case ScreeningRefused.NotFound r ->
                new Problem(
                        ScreeningProblem.SCREENING_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的核查记录。",
                        "No screening has the id \"" + echo(r.id) + "\".");
            case ScreeningRefused.RoleRefused r ->
                new Problem(
                        ScreeningProblem.ROLE_REFUSED,
                        "角色“" + echo(r.role) + "”不得查看核查记录,只有审计类角色可以。",
                        "The role \"" + echo(r.role) + "\" may not look at screenings; auditors may.",
                        field("role", "role-refused"));
            case ScreeningRefused.WatchNotFound r ->
                new Problem(
                        ScreeningProblem.WATCH_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的跟踪。",
                        "No watch has the id \"" + echo(r.id) + "\".");
            case ScreeningRefused.WatchEnded _ ->
                new Problem(
                        ScreeningProblem.WATCH_ENDED,
                        "该跟踪已结束,如需继续请重新核查。",
                        "The watch has ended; screen again to watch on.");
            case ScreeningRefused.WatchDayOutOfRange r ->
                new Problem(
                        ScreeningProblem.WATCH_DAY_OUT_OF_RANGE,
                        "跟踪截止日应在 " + r.earliest + " 至 " + r.latest + " 之间。",
                        "The last day of a watch lies between " + r.earliest + " and " + r.latest + ".",
                        field("watch.until", "out-of-range"));
            case ScreeningRefused.NothingToWatch _ ->
                new Problem(
                        ScreeningProblem.NOTHING_TO_WATCH,
                        "所列内容均不是统一社会信用代码,没有可跟踪的代码。",
                        "None of the rows is a credit code; there is nothing to watch.",
                        field("credit_codes", "no-code"));
        };
    }

    /** An address that the kit does not call. */
    @Provider
    static class Address extends ProblemMapper<AddressRefused> {
        @Override
        protected Problem problem(AddressRefused refusal) {
            boolean form = refusal.reason == AddressRefused.Reason.NOT_AN_ADDRESS;
            return new Problem(
                    ScreeningProblem.ADDRESS_REFUSED,
                    form ? "回调地址应为不含用户名和片段的 https 网址。" : "回调地址所在网络不允许访问;政务内网须先在配置中登记。",
                    form
                            ? "The address must be an https address without user and fragment."
                            : "The address leads into a network that may not be called; an internal one is configured first.",
                    field("url", form ? "not-an-address" : "private-network"));
        }
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
