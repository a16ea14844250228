package cn.jiangmen.quality.target.duty;

/** In which way a department is responsible, in the words of the plan. */
public enum Role {
    /** 牵头 */
    LEAD,
    /** 分工负责 */
    SHARING,
    /** 配合 */
    COOPERATING
}
