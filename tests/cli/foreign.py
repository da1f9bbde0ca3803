"""News in languages that the program does not summarize."""

THIRD_LANGUAGES = {
    "Portuguese": (
        "A prefeitura anunciou ontem que as obras da nova ponte não começarão antes do fim do ano, porque "
        "ainda faltam as licenças ambientais. Os moradores do bairro disseram que já esperam há muito tempo e "
        "que vão pedir uma reunião."
    ),
    "Catalan": (
        "L'ajuntament ha anunciat que les obres del nou pont no començaran abans de final d'any, perquè "
        "encara falten els permisos ambientals. Els veïns del barri diuen que fa massa temps que s'esperen i "
        "que demanaran una reunió."
    ),
    "French": (
        "La mairie a annoncé hier que les travaux du nouveau pont ne commenceront pas avant la fin de "
        "l'année, car il manque encore les autorisations. Les habitants du quartier disent qu'ils attendent "
        "depuis trop longtemps."
    ),
    "German": (
        "Die Stadtverwaltung teilte gestern mit, dass die Arbeiten an der neuen Brücke nicht vor Ende des "
        "Jahres beginnen werden, weil die Genehmigungen noch fehlen. Die Anwohner sagen, sie hätten lange "
        "genug gewartet."
    ),
}
