package cn.jiangmen.quality.enterprise.gatherings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An enterprise that came, with how many people; no person is named. */
@Schema(name = "GatheringAttendance")
public record Attendance(
        @Schema(examples = "91440703MA4T000275") String creditCode,
        @Schema(examples = "江门市蓬江区示例照明有限公司") String enterpriseName,
        @Schema(examples = "3") int persons) {}
