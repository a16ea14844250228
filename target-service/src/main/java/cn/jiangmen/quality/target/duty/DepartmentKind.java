package cn.jiangmen.quality.target.duty;

/** What kind of body a department is. */
public enum DepartmentKind {
    /** 市级部门 */
    CITY_DEPARTMENT,
    /** 县(市、区)人民政府 */
    COUNTY_GOVERNMENT,
    /** several units under one name, such as 领导小组成员单位 */
    UNIT_GROUP,
    /** other organs, such as the customs */
    OTHER_ORGAN
}
