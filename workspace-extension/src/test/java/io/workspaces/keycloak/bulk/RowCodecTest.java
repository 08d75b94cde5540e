package io.workspaces.keycloak.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowCodecTest {
    @Test
    void rows_come_back_as_they_were() {
        Map<Column, String> cells = new EnumMap<>(
                Map.of(Column.EMAIL, "\"a\"@x.org", Column.METADATA, "{'k': 'ü\n\t\ud83d\ude00'}", Column.ROLE, ""));
        List<CsvRow> rows = List.of(new CsvRow(2, cells, false, 0, true), new CsvRow(70_000, cells, true, 2, false));

        assertThat(RowCodec.read(RowCodec.write(rows))).isEqualTo(rows);
        assertThat(RowCodec.read(RowCodec.write(List.of()))).isEmpty();
    }
}
