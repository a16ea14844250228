package cn.jiangmen.quality.enterprise;

/** What is done at a site. */
public enum SiteKind {
    /** 生产场所 */
    PRODUCTION,
    /** 分支机构 */
    BRANCH,
    /** 仓储 */
    WAREHOUSE,
    /** 办公、经营场所 */
    OFFICE,
    /** 种植、养殖基地 */
    FARM,
    OTHER
}
