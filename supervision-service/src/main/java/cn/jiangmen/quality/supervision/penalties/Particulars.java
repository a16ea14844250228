package cn.jiangmen.quality.supervision.penalties;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What the published layouts tell of a penalty beside the decision itself.
 *
 * @param offenceType 违法行为类型
 * @param content 处罚内容, in words
 * @param licences 暂扣或吊销证照名称及编号
 * @param restrictionUntil the last day of a restriction that the decision imposes, or null
 */
@Embeddable
public record Particulars(
        String offenceType,
        String content,
        @Enumerated(EnumType.STRING) PartyKind partyKind,
        String legalRepresentative,
        String licences,
        LocalDate restrictionUntil) {}
