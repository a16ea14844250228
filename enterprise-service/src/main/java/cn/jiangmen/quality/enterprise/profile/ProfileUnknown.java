package cn.jiangmen.quality.enterprise.profile;

/** Nothing at all is known of a credit code. */
public final class ProfileUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;
    public final String creditCode;

    ProfileUnknown(String creditCode) {
        super("profile unknown", null, false, false);
        this.creditCode = creditCode;
    }
}
