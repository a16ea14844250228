package cn.jiangmen.quality.certificate.chain;

/** Why a certificate follows another one under another number. */
public enum LinkKind {
    /** 再认证换新证 */
    RECERTIFICATION,
    /** 转换认证机构 */
    TRANSFER,
    /** 换发新编号 */
    REPLACEMENT
}
