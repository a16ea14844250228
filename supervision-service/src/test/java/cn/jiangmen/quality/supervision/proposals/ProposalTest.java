package cn.jiangmen.quality.supervision.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A proposal follows its lead until an officer decides, and nothing is decided twice. */
class ProposalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String CASE = "440703-2026-000001";

    private static Proposal proposed() {
        return Proposal.on(
                new UUID(0, 1), 1, 1, ALead.saying("{\"a\":1,\"b\":2}", LeadStatus.OPEN), TODAY, Instant.EPOCH);
    }

    private static Class<?> told(Proposal proposal, long version, String evidence, LeadStatus status) {
        return proposal.follow(1, version, ALead.saying(evidence, status), TODAY)
                .<Class<?>>map(ProposalEvent::getClass)
                .orElse(null);
    }

    @Test
    void whatIsOldOrSaysTheSameChangesNothing() {
        Proposal proposal = proposed();
        assertThat(told(proposal, 1, "{\"a\":9}", LeadStatus.CLEARED)).isNull();
        assertThat(told(proposal, 2, "{\"b\":2,\"a\":1}", LeadStatus.OPEN)).isNull();
        assertThat(proposal.status()).isEqualTo(ProposalStatus.PROPOSED);
    }

    @Test
    void aClearedLeadLapsesAndAnOpenOneIsProposedAgain() {
        Proposal proposal = proposed();
        assertThat(told(proposal, 2, "{\"a\":1}", LeadStatus.CLEARED)).isEqualTo(ProposalEvent.Lapsed.class);
        assertThatThrownBy(() -> proposal.accept(CASE, TODAY, "甲", null)).isInstanceOf(ProposalRefused.Lapsed.class);
        assertThatThrownBy(() -> proposal.dismiss(TODAY, "甲", "无")).isInstanceOf(ProposalRefused.Lapsed.class);
        assertThat(told(proposal, 3, "{\"a\":1}", LeadStatus.OPEN)).isEqualTo(ProposalEvent.Proposed.class);
        assertThat(proposal.accept(CASE, TODAY, "甲", null)).isInstanceOf(ProposalEvent.Accepted.class);
    }

    @Test
    void aDismissedOneStaysSoUnlessThereAreNewFacts() {
        Proposal proposal = proposed();
        proposal.dismiss(TODAY, "甲", "录入有误");
        assertThat(told(proposal, 2, "{\"b\":2,\"a\":1}", LeadStatus.CLEARED)).isEqualTo(ProposalEvent.Amended.class);
        assertThat(told(proposal, 3, "{\"a\":1,\"b\":2}", LeadStatus.OPEN)).isEqualTo(ProposalEvent.Amended.class);
        assertThat(proposal.status()).isEqualTo(ProposalStatus.DISMISSED);
        assertThatThrownBy(() -> proposal.accept(CASE, TODAY, "甲", null))
                .isInstanceOf(ProposalRefused.AlreadyDecided.class);
        assertThat(told(proposal, 4, "{\"a\":2}", LeadStatus.OPEN)).isEqualTo(ProposalEvent.Proposed.class);
        assertThat(proposal.status()).isEqualTo(ProposalStatus.PROPOSED);
        assertThat(proposal.decidedOn()).isEmpty();
    }

    @Test
    void anAcceptedOneKeepsItsCaseWhateverTheLeadDoes() {
        Proposal proposal = proposed();
        proposal.accept(CASE, TODAY, "甲", null);
        assertThat(told(proposal, 2, "{\"a\":3}", LeadStatus.CLEARED)).isEqualTo(ProposalEvent.Amended.class);
        assertThat(proposal.status()).isEqualTo(ProposalStatus.ACCEPTED);
        assertThat(proposal.caseNumber()).contains(CASE);
        assertThatThrownBy(() -> proposal.dismiss(TODAY, "甲", "无")).isInstanceOf(ProposalRefused.AlreadyDecided.class);
    }

    @Test
    void aLeadThatCameAndWentIsNotLaidBeforeAnybody() {
        Proposal proposal =
                Proposal.on(new UUID(0, 1), 1, 2, ALead.saying("{}", LeadStatus.CLEARED), TODAY, Instant.EPOCH);
        assertThat(proposal.begun()).isInstanceOf(ProposalEvent.Lapsed.class);
        assertThat(told(proposal, 1, "{}", LeadStatus.OPEN)).isNull();
        assertThat(proposal.status()).isEqualTo(ProposalStatus.LAPSED);
    }
}
