package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.schemes.Confidence;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.certificate.schemes.ReasonAct;
import cn.jiangmen.quality.certificate.schemes.ReasonCode;
import cn.jiangmen.quality.certificate.schemes.ReasonFamily;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import cn.jiangmen.quality.certificate.schemes.SchemeKind;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import java.util.ArrayList;
import java.util.List;

/** A small catalogue for tests without a database. */
public final class ACatalogue {
    private ACatalogue() {}

    public static Schemes schemes() {
        return new Schemes(
                List.of(
                        scheme("A01", null, "质量类管理体系", null, null, ReasonFamily.OTHER, false),
                        scheme(
                                "A0101",
                                "A01",
                                "质量管理体系认证",
                                KpiClass.QMS,
                                RecordKind.MANAGEMENT_SYSTEM_AND_SERVICE,
                                ReasonFamily.MS,
                                true),
                        scheme(
                                "A0102",
                                "A01",
                                "建设施工行业质量管理体系认证",
                                KpiClass.QMS,
                                RecordKind.MANAGEMENT_SYSTEM_AND_SERVICE,
                                ReasonFamily.MS,
                                true),
                        scheme("B01", null, "强制性产品认证", KpiClass.CCC, RecordKind.CCC, ReasonFamily.CCC, true),
                        scheme(
                                "B0501",
                                null,
                                "一般自愿性产品认证",
                                KpiClass.VOLUNTARY_PRODUCT,
                                RecordKind.VOLUNTARY_PRODUCT,
                                ReasonFamily.OTHER,
                                true),
                        scheme("R-GREENFACTORY", null, "绿色工厂", null, null, ReasonFamily.OTHER, true)),
                reasons(),
                List.of());
    }

    private static Scheme scheme(
            String code,
            String parent,
            String name,
            KpiClass kpi,
            RecordKind kind,
            ReasonFamily family,
            boolean assignable) {
        SchemeKind schemeKind = code.startsWith("R-") ? SchemeKind.RECOGNITION : SchemeKind.CERTIFICATION;
        return new Scheme(
                code,
                parent,
                name,
                code,
                List.of("又名" + code),
                null,
                schemeKind,
                kpi,
                kind,
                family,
                assignable,
                36,
                "test",
                Confidence.HIGH,
                null,
                null,
                1);
    }

    private static List<ReasonCode> reasons() {
        List<ReasonCode> codes = new ArrayList<>();
        for (ReasonAct act : List.of(ReasonAct.SUSPENSION, ReasonAct.REVOCATION, ReasonAct.RENEWAL)) {
            codes.add(new ReasonCode(ReasonFamily.MS, act, "0199", "其他", "other", false));
        }
        for (ReasonAct act : List.of(ReasonAct.SUSPENSION, ReasonAct.REVOCATION, ReasonAct.CANCELLATION)) {
            codes.add(new ReasonCode(ReasonFamily.CCC, act, "0299", "其他", "other", false));
        }
        codes.add(new ReasonCode(ReasonFamily.CCC, ReasonAct.CANCELLATION, "0201", "有效期届满,未申请延续", "expired", true));
        return codes;
    }
}
