package cn.jiangmen.quality.kit.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-01",
                "2024-5-1",
                "2024/5/1",
                "2024/05/01",
                "2024.5.1",
                "2024年5月1日",
                "2024年05月01",
                "20240501",
                " 2024-05-01 ",
                "２０２４-０５-０１",
                "２０２４／５／１",
                "2024-05-01 00:00:00",
                "2024-05-01T00:00:00",
                "2024/5/1 0:00",
                "2024-05-01T00:00:00.000+08:00",
                "45413",
                "45413.0"
            })
    void theFirstOfMayIsReadInEverySpelling(String text) {
        assertThat(CellDate.read(text)).contains(LocalDate.of(2024, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2023-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-1",
                "2024",
                "1/5/2024",
                "01-05-2024",
                "2024-5/1",
                "24-5-1",
                "202405",
                "2024051",
                "00000000",
                "长期",
                "-",
                "2024-05-01 x",
                "454133",
                "4.5413E4",
                "２０２４年",
                "99999999",
                "1e9"
            })
    void whatIsNoDayIsNotGuessedAt(String text) {
        assertThat(CellDate.read(text)).isEmpty();
    }
}
