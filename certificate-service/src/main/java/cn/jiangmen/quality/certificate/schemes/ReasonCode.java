package cn.jiangmen.quality.certificate.schemes;

/**
 * A reason that bodies report for an act.
 *
 * @param schemeFamily {@code MS}, {@code CCC} or {@code OTHER}
 * @param afterExpiry whether the act may take effect when validity is over (a CCC certificate cancelled because it expired)
 */
public record ReasonCode(
        String schemeFamily, ReasonAct act, String code, String textZh, String textEn, boolean afterExpiry) {}
