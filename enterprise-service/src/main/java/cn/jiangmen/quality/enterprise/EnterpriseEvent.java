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
}
