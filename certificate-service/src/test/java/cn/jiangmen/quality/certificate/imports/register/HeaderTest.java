package cn.jiangmen.quality.certificate.imports.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.kit.sheets.HeaderRefused;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.SheetHeader;
import cn.jiangmen.quality.kit.sheets.SheetRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
    private static final RecordKind MS = RecordKind.MANAGEMENT_SYSTEM_AND_SERVICE;
    private static final List<String> NEEDED = List.of("证书编号", "证书状态", "颁证日期", "证书到期日期", "机构批准号", "认证项目");

    @ParameterizedTest
    @EnumSource
    void theOrderOfColumnsIsFree(RecordKind kind) {
        List<String> titles =
                new ArrayList<>(Column.of(kind).stream().map(Column::title).toList());
        Collections.shuffle(titles, new Random(5));
        SheetHeader<Column> header = header(titles, kind);
        for (Column column : Column.of(kind)) {
            assertThat(header.cell(titles, column)).isEqualTo(column.title());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" 证书编号", "证书编号　", "证 书 编 号", "证书编号*", "\uFEFF证书编号", "证书\n编号", "＊证书编号"})
    void headersAreReadWhateverTheirSpacesAndWidth(String title) {
        assertThat(header(replacing("证书编号", title), MS).cell(List.of("x"), Column.NUMBER))
                .isEqualTo("x");
    }

    @Test
    void unknownColumnsAreNamedWithTheNearestKnownOne() {
        HeaderRefused refused = refused(with("组织名"), MS);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("组织名");
            assertThat(problem.code()).isEqualTo("column-unknown");
            assertThat(problem.sentence().zh()).contains("第 7 列", "组织名称");
            assertThat(problem.sentence().en()).contains("组织名称");
        });
        assertThat(refused.sentence().zh()).contains("证书编号、证书状态", "体系覆盖人数").doesNotContain("规格型号");
    }

    @Test
    void aColumnOfAnotherRecordKindIsUnknown() {
        assertThat(refused(with("规格型号"), MS).problems())
                .extracting(RowProblem::code)
                .containsExactly("column-unknown");
        assertThat(refused(with("产品类别"), RecordKind.CCC).problems())
                .extracting(RowProblem::field)
                .containsExactly("认证项目");
    }

    @Test
    void repeatedColumnsAreNamedWithBothPlaces() {
        assertThat(refused(with("证书 编号"), MS).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("column-repeated");
            assertThat(problem.sentence().en()).contains("columns 1 and 7");
        });
    }

    @Test
    void missingColumnsAreNamedAllAtOnce() {
        assertThat(refused(List.of("证书编号", "组织名称"), MS).problems())
                .extracting(RowProblem::code, RowProblem::field)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("column-missing", "证书状态"),
                        org.assertj.core.groups.Tuple.tuple("column-missing", "颁证日期"),
                        org.assertj.core.groups.Tuple.tuple("column-missing", "证书到期日期"),
                        org.assertj.core.groups.Tuple.tuple("column-missing", "认证项目"),
                        org.assertj.core.groups.Tuple.tuple("column-missing", "机构批准号"));
    }

    @Test
    void cccNeedsTheProductClassInsteadOfTheScheme() {
        assertThat(refused(NEEDED.subList(0, 5), RecordKind.CCC).problems())
                .extracting(RowProblem::field)
                .containsExactly("产品类别");
    }

    @Test
    void theRemarksOfADownloadedFileMeanNothing() {
        List<String> titles = new ArrayList<>(NEEDED);
        titles.addAll(SheetHeader.REMARKS);
        SheetHeader<Column> header = header(titles, MS);
        List<String> cells = new ArrayList<>(Collections.nCopies(9, "x"));
        assertThat(header.stray(cells)).isEqualTo(-1);
        cells.add("too far");
        assertThat(header.stray(cells)).isEqualTo(9);
    }

    @Test
    void columnsWithoutANameAreAllowedWhileTheyAreEmpty() {
        SheetHeader<Column> header = header(with(""), MS);
        assertThat(header.stray(List.of("1", "2", "3", "4", "5", "6", " "))).isEqualTo(-1);
        assertThat(header.stray(List.of("1", "2", "3", "4", "5", "6", "x"))).isEqualTo(6);
    }

    @Test
    void twoHundredUnknownColumnsOfAnyLengthAreRefusedQuickly() {
        List<String> titles = new ArrayList<>(NEEDED);
        for (int i = 0; i < 190; i++) {
            titles.add("列".repeat(30_000) + i);
        }
        assertThat(refused(titles, MS).problems()).hasSize(190);
        assertThat(refused(titles, MS).problems().getFirst().field()).hasSizeLessThan(70);
    }

    private static SheetHeader<Column> header(List<String> titles, RecordKind kind) {
        return Header.of(new SheetRow(1, titles), kind);
    }

    private static HeaderRefused refused(List<String> titles, RecordKind kind) {
        return catchThrowableOfType(HeaderRefused.class, () -> header(titles, kind));
    }

    private static List<String> with(String title) {
        List<String> titles = new ArrayList<>(NEEDED);
        titles.add(title);
        return titles;
    }

    private static List<String> replacing(String title, String other) {
        return NEEDED.stream().map(t -> t.equals(title) ? other : t).toList();
    }
}
