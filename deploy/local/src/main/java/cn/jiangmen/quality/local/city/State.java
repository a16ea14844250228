package cn.jiangmen.quality.local.city;

/** The five states the register knows, with their codes; what happened to a certificate is told in these. */
enum State {
    VALID("01", "有效"),
    SUSPENDED("02", "暂停"),
    REVOKED("03", "撤销"),
    CANCELLED("04", "注销"),
    EXPIRED("05", "过期失效");

    private final String code;
    private final String label;

    State(String code, String label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }
}
