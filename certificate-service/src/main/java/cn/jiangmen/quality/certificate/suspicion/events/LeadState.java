package cn.jiangmen.quality.certificate.suspicion.events;

import cn.jiangmen.quality.certificate.suspicion.LeadStatus;
import cn.jiangmen.quality.certificate.suspicion.SubjectKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The full state of a lead after a change: the {@code data} of its events, and what its history keeps.
 *
 * @param basis articles that the suspicion is about
 * @param subjectName null where the register has no name
 * @param county of the subject, null where it has none in the city
 * @param certificates those it rests on, at most some of many
 * @param evidence facts, by rule
 * @param effectiveOn the day of the change
 * @param reason why a lead was cleared, or null
 */
public record LeadState(
        UUID leadId,
        String rule,
        String ruleNameZh,
        String ruleNameEn,
        String basis,
        LeadStatus status,
        SubjectKind subjectKind,
        String subjectName,
        String creditCode,
        String county,
        String number,
        String body,
        String scheme,
        List<UUID> certificates,
        JsonNode evidence,
        LocalDate foundOn,
        LocalDate effectiveOn,
        String reason) {}
