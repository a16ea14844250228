package cn.jiangmen.quality.supervision.behaviour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The records as rows of one table. */
final class BehaviourTable {
    static final List<String> COLUMNS = List.of(
            "sequence",
            "kind",
            "state",
            "record_id",
            "version",
            "enterprise_name",
            "credit_code",
            "county",
            "occurred_on",
            "check_kind",
            "item_code",
            "result_code",
            "result",
            "CF_XDR_LB",
            "CF_WSH",
            "CF_WFXW",
            "CF_YJ",
            "CF_CFLB",
            "CF_NR_FK",
            "CF_NR_WFFF",
            "CF_JDRQ",
            "CF_CFJG",
            "CF_CFJGDM",
            "listing_decision_number",
            "ground",
            "listed_on",
            "latest_end_on",
            "ended_on",
            "listing_status");
    private static final int CHECK = 4;
    private static final int PENALTY = 10;
    private static final int LISTING = 6;

    private BehaviourTable() {}

    static List<Object> row(BehaviourFeed.Entry each) {
        BehaviourRecord record = each.record();
        List<Object> cells = new ArrayList<>(COLUMNS.size());
        add(cells, each.sequence(), each.kind(), each.state(), each.recordId(), each.version());
        add(cells, record.enterpriseName(), record.creditCode(), record.county(), record.occurredOn());
        switch (record.check()) {
            case null -> none(cells, CHECK);
            case BehaviourRecord.Check check ->
                add(cells, check.checkKind(), check.itemCode(), check.resultCode(), check.result());
        }
        switch (record.penalty()) {
            case null -> none(cells, PENALTY);
            case BehaviourRecord.Penalty p ->
                add(
                        cells,
                        p.partyKind(),
                        p.decisionNumber(),
                        p.offence(),
                        p.basis(),
                        p.kinds(),
                        p.fine(),
                        p.confiscated(),
                        p.decidedOn(),
                        p.authority(),
                        p.authorityCode());
        }
        switch (record.listing()) {
            case null -> none(cells, LISTING);
            case BehaviourRecord.Listing l ->
                add(cells, l.decisionNumber(), l.ground(), l.listedOn(), l.latestEndOn(), l.endedOn(), l.status());
        }
        return cells;
    }

    private static void add(List<Object> cells, Object... values) {
        Collections.addAll(cells, values);
    }

    private static void none(List<Object> cells, int count) {
        cells.addAll(Collections.nCopies(count, null));
    }
}
