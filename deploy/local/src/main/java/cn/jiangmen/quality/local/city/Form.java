package cn.jiangmen.quality.local.city;

import java.util.List;

/** The legal form of a holder: the first two characters of its credit code and the ways its name can end. */
enum Form {
    COMPANY("91"),
    TRADER("91"),
    SERVICE("91"),
    BUILDER("91"),
    WORKSHOP("92"),
    FARM("91"),
    COOPERATIVE("93"),
    HOSPITAL("12"),
    CARE_HOME("52");

    private final String prefix;

    Form(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    List<String> endings() {
        return switch (this) {
            case COMPANY -> List.of("有限公司", "有限公司", "有限公司", "科技有限公司", "制造有限公司", "实业有限公司");
            case TRADER -> List.of("有限公司", "商行有限公司", "发展有限公司");
            case SERVICE -> List.of("有限公司", "有限公司", "有限公司", "发展有限公司");
            case BUILDER -> List.of("有限公司", "集团有限公司");
            case WORKSHOP -> List.of("厂", "加工厂", "经营部");
            case FARM -> List.of("有限公司", "发展有限公司");
            case COOPERATIVE -> List.of("专业合作社");
            case HOSPITAL, CARE_HOME -> List.of("");
        };
    }
}
