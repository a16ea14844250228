package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;

/** What happened to an enterprise, as its history tells it. */
public sealed interface EnterpriseEvent {
    /** From which day it holds; null for what has no day of its own. */
    LocalDate effectiveOn();

    /** Why, in the officer's words; null for a registration. */
    String reason();

    /** 登记 */
    record Registered(LocalDate effectiveOn) implements EnterpriseEvent {
        @Override
        public String reason() {
            return null;
        }
    }

    /** 更正: what had been recorded was wrong or has changed. */
    record Corrected(String reason) implements EnterpriseEvent {
        @Override
        public LocalDate effectiveOn() {
            return null;
        }
    }

    /** 迁移 */
    record CountyMoved(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** A recorded move was wrong and now says something else. */
    record CountyMoveCorrected(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** A recorded move had not taken place. */
    record CountyMoveWithdrawn(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** 注销 */
    record Deregistered(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** The registration itself is taken back, because the import that made it is undone; nothing is told of it any more. */
    record Withdrawn(String reason) implements EnterpriseEvent {
        @Override
        public LocalDate effectiveOn() {
            return null;
        }
    }

    /** A recorded deregistration had not taken place. */
    record DeregistrationWithdrawn(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** 吊销: the business licence was revoked. */
    record Revoked(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** A recorded revocation had not taken place, or was annulled. */
    record RevocationWithdrawn(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** 被吸收合并: another enterprise goes on in its place. */
    record Merged(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** A recorded merger had not taken place. */
    record MergerWithdrawn(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** 吸收合并: it goes on in the place of another. */
    record Absorbed(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** What was recorded as absorbed stands for itself again. */
    record AbsorptionWithdrawn(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** 统一社会信用代码变更 */
    record CreditCodeChanged(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** A recorded change of credit code had not taken place. */
    record CreditCodeChangeWithdrawn(String reason) implements EnterpriseEvent {
        @Override
        public LocalDate effectiveOn() {
            return null;
        }
    }

    /** 名称变更 */
    record NameChanged(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** A recorded change of name had not taken place. */
    record NameChangeWithdrawn(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** It entered or left a zone or park, or had not. */
    record ZonesChanged(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** A site was opened, closed or corrected. */
    record SitesChanged(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}

    /** 区划变更: the counties were changed around it. */
    record BoundariesChanged(LocalDate effectiveOn, String reason) implements EnterpriseEvent {}
}
