/** Days between the first days of Excel's two date systems. Source: Microsoft support, "Date systems in Excel". */
export const DAYS_1900_TO_1904 = 1462;
