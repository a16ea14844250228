package cn.jiangmen.quality.target.forecast.rest;

import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.files.TableWriter;
import cn.jiangmen.quality.target.explain.CertificateRef;
import cn.jiangmen.quality.target.forecast.RenewalCalls;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The renewal call list as a file that officers open. */
final class RenewalCallTable {
    private static final List<String> COLUMNS = List.of(
            "序号", "起不再计入日", "剩余天数", "统一社会信用代码", "企业名称", "县(市、区)", "影响指标数", "原因", "证书编号", "认证项目", "最后有效日", "发证机构批准号");

    private RenewalCallTable() {}

    static void write(
            TableFormat format, OutputStream out, List<RenewalCalls.Call> calls, Map<String, String> counties) {
        try (TableWriter table = format.open(out, "续证提醒名单", COLUMNS)) {
            for (RenewalCalls.Call call : calls) {
                table.row(Arrays.asList(
                        call.rank(),
                        call.day(),
                        call.daysLeft(),
                        call.subject(),
                        call.name(),
                        counties.get(call.county()),
                        call.losses().size(),
                        call.reasonZh(),
                        joined(call, CertificateRef::number),
                        joined(call, CertificateRef::scheme),
                        joined(call, certificate -> String.valueOf(certificate.expiresOn())),
                        joined(call, CertificateRef::body)));
            }
        }
    }

    private static String joined(RenewalCalls.Call call, Function<CertificateRef, String> part) {
        return call.certificates().stream()
                .map(part)
                .map(text -> text == null ? "" : text)
                .collect(Collectors.joining("; "));
    }
}
