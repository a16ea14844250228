package cn.jiangmen.quality.supervision.register;

/** Credit-risk class (国市监信发〔2022〕6号): how often an object is looked at. */
public enum RiskClass {
    /** 信用风险低 */
    A,
    /** 信用风险一般 */
    B,
    /** 信用风险较高 */
    C,
    /** 信用风险高 */
    D
}
