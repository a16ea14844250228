package cn.jiangmen.quality.local.city;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Every way in which a row of an export is wrong, with what an import must make of it. */
enum Badness {
    WRONG_CHECK_CHARACTER,
    CODE_TOO_SHORT,
    NUMBER_MISSING,
    NUMBER_CUT_BY_SPREADSHEET,
    BODY_MISSING,
    BODY_MALFORMED,
    STATE_MISSING,
    STATE_UNKNOWN,
    ISSUE_DATE_MISSING,
    EXPIRY_MISSING,
    EXPIRY_UNREADABLE,
    DATE_IMPOSSIBLE,
    EXPIRY_BEFORE_ISSUE,
    ISSUED_IN_1900,
    EXPIRES_IN_9999,
    SCHEME_UNKNOWN,
    SCHEME_MISSING,
    FLAG_UNKNOWN,
    CHANGE_DATE_MISSING,
    BACK_FROM_REVOKED,
    SUSPENDED_AFTER_CANCELLATION,
    CHANGE_OUT_OF_ORDER,
    SAME_KEY_TWICE;

    private static final Set<Badness> CONFLICTING =
            EnumSet.of(BACK_FROM_REVOKED, SUSPENDED_AFTER_CANCELLATION, CHANGE_OUT_OF_ORDER, SAME_KEY_TWICE);

    /** Contradicts what is already known, rather than being unreadable by itself. */
    boolean conflicting() {
        return CONFLICTING.contains(this);
    }

    String outcome() {
        return conflicting() ? "conflicting" : "rejected";
    }

    /** Makes a clean row wrong; a contradiction is made from what is known and not here. */
    void spoil(Map<String, String> row) {
        String scheme = row.containsKey("认证项目") ? "认证项目" : "产品类别";
        String holderCode = row.containsKey("认证委托人统一社会信用代码") ? "认证委托人统一社会信用代码" : "统一社会信用代码";
        switch (this) {
            case WRONG_CHECK_CHARACTER ->
                row.compute(holderCode, (column, code) -> code.substring(0, 17) + (code.endsWith("7") ? "8" : "7"));
            case CODE_TOO_SHORT -> row.compute(holderCode, (column, code) -> code.substring(0, 17));
            case NUMBER_MISSING -> row.put("证书编号", "");
            case NUMBER_CUT_BY_SPREADSHEET -> row.put("证书编号", "2.01801E+15");
            case BODY_MALFORMED -> row.put("机构批准号", "认证批准书第12号");
            case ISSUED_IN_1900 -> row.put("颁证日期", "1900-01-01");
            case EXPIRES_IN_9999 -> row.put("证书到期日期", "9999-12-31");
            case FLAG_UNKNOWN -> row.put("是否子证书", "待定");
            case BODY_MISSING -> row.put("机构批准号", "");
            case STATE_MISSING -> row.put("证书状态", "");
            case STATE_UNKNOWN -> row.put("证书状态", "冻结");
            case ISSUE_DATE_MISSING -> row.put("颁证日期", "");
            case EXPIRY_MISSING -> row.put("证书到期日期", "");
            case EXPIRY_UNREADABLE -> row.put("证书到期日期", "长期");
            case DATE_IMPOSSIBLE -> row.put("颁证日期", "2019-02-30");
            case EXPIRY_BEFORE_ISSUE ->
                row.put("证书到期日期", LocalDate.parse(row.get("颁证日期")).minusDays(1).toString());
            case SCHEME_UNKNOWN -> row.put(scheme, "Z9999");
            case SCHEME_MISSING -> row.put(scheme, "");
            case CHANGE_DATE_MISSING -> row.put("证书状态", State.SUSPENDED.label());
            case BACK_FROM_REVOKED, SUSPENDED_AFTER_CANCELLATION, CHANGE_OUT_OF_ORDER, SAME_KEY_TWICE ->
                throw new IllegalStateException(this + " needs a known certificate");
        }
    }
}
