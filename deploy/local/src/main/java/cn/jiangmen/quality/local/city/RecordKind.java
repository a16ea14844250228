package cn.jiangmen.quality.local.city;

import java.util.ArrayList;
import java.util.List;

/** The four record kinds of the national register, each with the columns of its export. */
enum RecordKind {
    MANAGEMENT_SYSTEM_AND_SERVICE,
    CCC,
    FOOD_AGRI_PRODUCT,
    VOLUNTARY_PRODUCT;

    private static final List<String> COMMON = List.of(
            "证书编号",
            "证书状态",
            "颁证日期",
            "证书到期日期",
            "初次获证日期",
            "变更日期",
            "变更原因代码",
            "变更原因",
            "信息上报日期",
            "认证依据",
            "认可标识",
            "是否子证书",
            "主证书编号",
            "组织名称",
            "统一社会信用代码",
            "所在国别地区",
            "所在省份",
            "组织地址",
            "发证机构名称",
            "机构批准号");

    List<String> columns() {
        List<String> columns = new ArrayList<>(COMMON);
        columns.addAll(
                switch (this) {
                    case MANAGEMENT_SYSTEM_AND_SERVICE ->
                        List.of("认证项目", "体系覆盖人数", "监督次数", "再认证次数", "业务范围", "是否覆盖多场所", "多场所名称及地址");
                    case CCC ->
                        List.of(
                                "产品类别",
                                "产品名称",
                                "规格型号",
                                "认证委托人",
                                "认证委托人统一社会信用代码",
                                "生产者",
                                "生产者统一社会信用代码",
                                "生产企业",
                                "生产企业统一社会信用代码");
                    case FOOD_AGRI_PRODUCT, VOLUNTARY_PRODUCT -> List.of("认证项目", "产品类别", "产品名称", "规格型号");
                });
        return columns;
    }
}
