package cn.jiangmen.quality.enterprise.gatherings.rest;

import cn.jiangmen.quality.enterprise.gatherings.Gathering;
import cn.jiangmen.quality.enterprise.gatherings.Programme;
import java.util.Arrays;
import java.util.List;

/** Gatherings as lines of a file. */
final class GatheringTable {
    private GatheringTable() {}

    static List<String> head(boolean english) {
        return english
                ? List.of(
                        "Gathering id",
                        "Kind",
                        "Title",
                        "Topic",
                        "First day",
                        "Last day",
                        "County",
                        "Place",
                        "Host",
                        "Status",
                        "Participants",
                        "Enterprises",
                        "Document",
                        "Link",
                        "Recorded at")
                : List.of(
                        "活动标识", "类别", "名称", "主题", "开始日期", "结束日期", "县(市、区)", "地点", "主办单位", "状态", "参加人数", "参加企业数", "文号",
                        "链接", "录入时间");
    }

    static List<Object> row(Gathering each) {
        Programme programme = each.programme();
        return Arrays.asList(
                each.id(),
                programme.kind(),
                programme.title(),
                programme.topic(),
                programme.heldOn(),
                programme.endedOn(),
                programme.county(),
                programme.place(),
                programme.host(),
                each.status(),
                each.participants(),
                each.attendance().size(),
                programme.document(),
                programme.link(),
                each.recordedAt());
    }
}
