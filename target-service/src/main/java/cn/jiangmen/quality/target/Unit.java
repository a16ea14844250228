package cn.jiangmen.quality.target;

/** What an indicator counts. */
public enum Unit {
    ENTERPRISE,
    CERTIFICATE,
    BODY
}
