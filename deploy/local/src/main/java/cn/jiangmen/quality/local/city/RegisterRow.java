package cn.jiangmen.quality.local.city;

import cn.jiangmen.quality.local.city.Certificate.Goods;
import cn.jiangmen.quality.local.city.Certificate.StateChange;
import cn.jiangmen.quality.local.city.Certificate.Term;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The row by which an export of a day shows one story, in clean spelling: column name to cell text. */
final class RegisterRow {
    private RegisterRow() {}

    static Map<String, String> of(Certificate certificate, LocalDate asOf) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : certificate.scheme().recordKind().columns()) {
            row.put(column, "");
        }
        Term term = Exports.termOn(certificate, asOf);
        row.put("证书编号", certificate.number());
        row.put("颁证日期", term.issuedOn().toString());
        row.put("证书到期日期", term.expiresOn().toString());
        row.put("初次获证日期", certificate.firstIssuedOn().toString());
        row.put("认证依据", certificate.scheme().standard());
        row.put("是否子证书", certificate.main() == null ? "否" : "是");
        row.put("主证书编号", certificate.main() == null ? "" : certificate.main().number());
        row.put("发证机构名称", certificate.body().name());
        row.put("机构批准号", certificate.body().approvalNumber());
        state(row, certificate, asOf, term);
        switch (certificate.scheme().recordKind()) {
            case MANAGEMENT_SYSTEM_AND_SERVICE -> system(row, certificate, asOf);
            case CCC -> ccc(row, certificate, asOf);
            case FOOD_AGRI_PRODUCT, VOLUNTARY_PRODUCT -> product(row, certificate, asOf);
        }
        return row;
    }

    /** The columns in which the holder's credit code can stand. */
    static List<String> codeColumns(RecordKind kind) {
        return kind == RecordKind.CCC ? List.of("认证委托人统一社会信用代码", "统一社会信用代码") : List.of("统一社会信用代码");
    }

    private static void state(Map<String, String> row, Certificate certificate, LocalDate asOf, Term term) {
        State state = Exports.stateOn(certificate, asOf);
        StateChange change = Exports.changeOn(certificate, asOf);
        row.put("证书状态", state.label());
        LocalDate reported = later(certificate.reportedOn(), term.decidedOn());
        if (state == State.VALID && !certificate.isFirst(term)) {
            row.put("变更日期", term.decidedOn().toString());
        }
        if (change != null && state != State.EXPIRED) {
            LocalDate changedOn =
                    state == State.VALID && term.decidedOn().isAfter(change.on()) ? term.decidedOn() : change.on();
            row.put("变更日期", changedOn.toString());
            row.put("变更原因代码", change.code());
            row.put("变更原因", change.reason());
            reported = later(reported, change.on());
        }
        row.put("信息上报日期", reported.toString());
    }

    private static void system(Map<String, String> row, Certificate certificate, LocalDate asOf) {
        organisation(row, certificate, asOf);
        Term term = Exports.termOn(certificate, asOf);
        int since = term.issuedOn().getYear() - certificate.firstIssuedOn().getYear();
        row.put("认证项目", certificate.scheme().code());
        row.put("认可标识", certificate.body().approvalNumber().contains("RF") ? "UKAS" : "CNAS");
        row.put("体系覆盖人数", Integer.toString(certificate.holder().staff()));
        row.put(
                "监督次数",
                Integer.toString(
                        Math.min(2, Math.max(0, asOf.getYear() - term.issuedOn().getYear()))));
        row.put("再认证次数", Integer.toString(since / certificate.scheme().years()));
        row.put("业务范围", certificate.holder().trade().product() + "的设计、生产和服务");
        row.put("是否覆盖多场所", "否");
    }

    private static void product(Map<String, String> row, Certificate certificate, LocalDate asOf) {
        organisation(row, certificate, asOf);
        row.put("认证项目", certificate.scheme().code());
        goods(row, certificate.goods());
    }

    private static void ccc(Map<String, String> row, Certificate certificate, LocalDate asOf) {
        Goods goods = certificate.goods();
        if (certificate.number().endsWith("7")) {
            organisation(row, certificate, asOf);
        } else {
            place(row, certificate.holder());
        }
        row.put("认证委托人", certificate.holder().nameOn(asOf));
        row.put("认证委托人统一社会信用代码", codeOn(certificate, asOf));
        party(row, "生产者", goods.manufacturer(), asOf);
        party(row, "生产企业", goods.factory(), asOf);
        goods(row, goods);
    }

    private static void party(Map<String, String> row, String role, Enterprise party, LocalDate asOf) {
        if (party != null) {
            row.put(role, party.nameOn(asOf));
            row.put(role + "统一社会信用代码", party.creditCode());
        }
    }

    private static void goods(Map<String, String> row, Goods goods) {
        row.put("产品类别", goods.productClass());
        row.put("产品名称", goods.product());
        row.put("规格型号", goods.model());
    }

    private static void organisation(Map<String, String> row, Certificate certificate, LocalDate asOf) {
        row.put("组织名称", certificate.holder().nameOn(asOf));
        row.put("统一社会信用代码", codeOn(certificate, asOf));
        place(row, certificate.holder());
    }

    private static void place(Map<String, String> row, Enterprise holder) {
        row.put("所在国别地区", holder.country());
        row.put("所在省份", holder.province());
        row.put("组织地址", holder.address());
    }

    private static String codeOn(Certificate certificate, LocalDate asOf) {
        boolean late = certificate.lateCode() != null
                && asOf.isBefore(certificate.lateCode().correctedOn());
        return late ? certificate.lateCode().before() : certificate.holder().creditCode();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
