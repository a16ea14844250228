package cn.jiangmen.quality.certificate.schemes;

/**
 * A reason that bodies report for an act.
 *
 * @param afterExpiry whether the act may take effect when validity is over (a CCC certificate cancelled because it expired)
 */
public record ReasonCode(
        ReasonFamily schemeFamily, ReasonAct act, String code, String textZh, String textEn, boolean afterExpiry) {}
