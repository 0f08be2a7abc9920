package org.goodhart.examples.payday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.value.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void allOfThem() throws UsageException {
        Arguments parsed = Arguments.parse(
                "--data",
                "d",
                "--period",
                "2012-05",
                "--zone",
                "Europe/Stockholm",
                "--as-of",
                "2012-06-01T00:00:00Z",
                "--agent",
                "ann",
                "--lang",
                "ru",
                "--out",
                "o");
        assertThat(parsed)
                .isEqualTo(new Arguments(
                        Optional.of(Path.of("d")),
                        Optional.of(YearMonth.of(2012, 5)),
                        Optional.of(ZoneId.of("Europe/Stockholm")),
                        Optional.of(Instant.parse("2012-06-01T00:00:00Z")),
                        Optional.of(AgentId.of("ann")),
                        Language.RUSSIAN,
                        Optional.of(Path.of("o")),
                        false));
    }

    @Test
    void noneOfThem() throws UsageException {
        Arguments parsed = Arguments.parse();
        assertThat(parsed.data()).isEmpty();
        assertThat(parsed.language()).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --dta d                               | '--dta' is not understood: see --help
        --data                                | --data lacks its value: see --help
        --lang de                             | --lang: unknown language 'de': en or ru is spoken here
        --lang en --lang ru                   | --lang is given twice: once is expected
        --data d --zone UTC                   | --data is given without --period: the month that is paid, and its zone, are expected with it
        --data d --period 2012-05             | --data is given without --zone: the month that is paid, and its zone, are expected with it
        --period 2012-05                      | --period or --zone is given without --data: the embedded small provider has its own
        """)
    void whatCannotBeFollowedIsSaid(String line, String message) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --period | 2026-13       | 'V' is no month; expected YYYY-MM
        --period | 1969-12       | 'V' is out of range; expected 1970-01 to 2199-12
        --period | 2200-01       | 'V' is out of range; expected 1970-01 to 2199-12
        --period | 0001-01       | 'V' is out of range; expected 1970-01 to 2199-12
        --period | +999999999-12 | 'V' is out of range; expected 1970-01 to 2199-12
        --zone   | Moscow        | 'V' is no zone; expected a name such as Europe/Stockholm
        --as-of  | yesterday     | 'V' is no instant; expected one such as 2026-05-16T00:00:00Z
        --as-of  | 1969-12-31T23:59:59Z | 'V' is out of range; expected 1970-01 to 2199-12
        --data   | ''            | 'V' is no path; expected the path of a directory or file
        --out    | ' '           | 'V' is no path; expected the path of a directory or file
        """)
    void aValueThatIsNoneIsNamedWithItsOption(String option, String value, String message) {
        assertThatThrownBy(() -> Arguments.parse(option, value))
                .isInstanceOf(UsageException.class)
                .hasMessage(option + ": " + message.replace("V", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01", "2199-12"})
    void theFirstAndTheLastMonthAreIn(String month) throws UsageException {
        assertThat(Arguments.parse("--data", "d", "--zone", "UTC", "--period", month)
                        .period())
                .contains(YearMonth.parse(month));
    }
}
