package cn.jiangmen.quality.enterprise.guidance;

/** How binding it is: certification is voluntary except where the law makes it a duty (认证认可条例 Art 18, 27). */
public enum Word {
    /** 法定义务 */
    DUTY(
            "法定义务:产品列入强制性产品认证目录的,未经认证不得出厂、销售、进口或者在其他经营活动中使用。",
            "A duty: products of the compulsory catalogue"
                    + " need the certification before they leave the factory, are sold, imported or used in business."),
    /** 鼓励 */
    ENCOURAGED(
            "自愿:方案鼓励和引导,是否申请由企业自主决定。",
            "Voluntary: the plan encourages it; whether to apply is for the" + " enterprise to decide.");

    final String zh;
    final String en;

    Word(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }
}
