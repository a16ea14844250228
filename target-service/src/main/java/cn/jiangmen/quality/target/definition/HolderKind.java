package cn.jiangmen.quality.target.definition;

/** Kinds of organisation, as the register of enterprises tells them. */
public enum HolderKind {
    ENTERPRISE,
    SOLE_TRADER,
    COOPERATIVE,
    INSTITUTION,
    GOVERNMENT,
    PRIVATE_NON_ENTERPRISE,
    SOCIAL_ORGANISATION,
    OTHER
}
