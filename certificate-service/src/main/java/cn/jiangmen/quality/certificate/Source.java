package cn.jiangmen.quality.certificate;

/** Who this system has a certificate from. */
public enum Source {
    OFFICER,
    REGISTER
}
