package cn.jiangmen.quality.certificate.schemes;

/** Which of the register's lists of reason codes holds for a scheme. */
public enum ReasonFamily {
    MS,
    CCC,
    OTHER
}
