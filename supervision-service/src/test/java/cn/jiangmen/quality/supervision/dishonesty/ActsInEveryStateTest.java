package cn.jiangmen.quality.supervision.dishonesty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state: what it leads to, or that it is refused. */
class ActsInEveryStateTest {
    // written out by hand: columns are the states in their order, . = refused, = means it stays
    private static final Map<RecordAct, String> RECORDS = Map.ofEntries(
            Map.entry(RecordAct.LISTED, ". . . . . ."),
            Map.entry(RecordAct.RECORDED, ". . . . . ."),
            Map.entry(RecordAct.PUBLISHED, "= = = . . ."),
            Map.entry(RecordAct.CORRECTED, "= = = = = ="),
            Map.entry(RecordAct.REPAIR_APPLIED, "REPAIR_APPLIED . . . . ."),
            Map.entry(RecordAct.REPAIR_ACCEPTED, ". REPAIR_ACCEPTED . . . ."),
            Map.entry(RecordAct.REPAIR_NOT_ACCEPTED, ". IN_FORCE . . . ."),
            Map.entry(RecordAct.REPAIR_REFUSED, ". . IN_FORCE . . ."),
            Map.entry(RecordAct.REPAIRED, ". . REPAIRED . . ."),
            Map.entry(RecordAct.EXPIRED, "EXPIRED EXPIRED EXPIRED . . ."),
            Map.entry(RecordAct.ANNULLED, "ANNULLED ANNULLED ANNULLED ANNULLED ANNULLED ."),
            Map.entry(RecordAct.RESTORED, ". . . IN_FORCE . ."),
            Map.entry(RecordAct.STOPPED, ". . . = = ="));

    // PROPOSED NOTIFIED DEFENDED CONSENT_REQUESTED CONSENTED CONSENT_REFUSED LISTED ABANDONED
    private static final Map<ProposalAct, String> PROPOSALS = Map.of(
            ProposalAct.MADE, ". . . . . . . .",
            ProposalAct.NOTIFIED, "NOTIFIED . . . . . . .",
            ProposalAct.DEFENDED, ". DEFENDED DEFENDED . . . . .",
            ProposalAct.CONSENT_REQUESTED, ". CONSENT_REQUESTED CONSENT_REQUESTED . . . . .",
            ProposalAct.CONSENTED, ". . . CONSENTED . . . .",
            ProposalAct.CONSENT_REFUSED, ". . . CONSENT_REFUSED . . . .",
            ProposalAct.LISTED, ". LISTED LISTED . LISTED . . .",
            ProposalAct.ABANDONED, "ABANDONED ABANDONED ABANDONED ABANDONED ABANDONED . . .");

    @ParameterizedTest
    @EnumSource
    void ofARecord(RecordAct act) {
        String[] row = RECORDS.get(act).split(" ", -1);
        assertThat(row).hasSameSizeAs(RecordStatus.values());
        for (int i = 0; i < row.length; i++) {
            RecordStatus from = List.of(RecordStatus.values()).get(i);
            String to = row[i];
            if (".".equals(to)) {
                assertThatThrownBy(() -> act.after(from)).isInstanceOf(RuleRefused.ActNotPossible.class);
            } else {
                assertThat(act.after(from)).isEqualTo("=".equals(to) ? from : RecordStatus.valueOf(to));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAProposal(ProposalAct act) {
        String[] row = PROPOSALS.get(act).split(" ", -1);
        assertThat(row).hasSameSizeAs(ProposalStatus.values());
        for (int i = 0; i < row.length; i++) {
            ProposalStatus from = List.of(ProposalStatus.values()).get(i);
            String to = row[i];
            if (".".equals(to)) {
                assertThatThrownBy(() -> act.after(from)).isInstanceOf(RuleRefused.ActNotPossible.class);
            } else {
                assertThat(act.after(from)).isEqualTo(ProposalStatus.valueOf(to));
            }
        }
    }
}
