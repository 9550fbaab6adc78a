"""What ERPs and people call the fields: English, German, French, Spanish. Accents, case, punctuation do not count."""

from __future__ import annotations

_CUSTOMER = (
    "customer id|customer no|customer number|customer code|customer account|account no|account number"
    "|account code|debtor"
    "|debtor no|client id|client code|sold to|bill to|kundennummer|kunden nr|kundennr|kd nr|debitor|debitorennummer"
    "|debitorenkonto|kontonummer|code client|no client|numero client|numero de client|compte client|compte tiers"
    "|codigo cliente|codigo de cliente|numero de cliente|n cliente|id cliente|cuenta cliente"
)
_NAME = (
    "customer|customer name|client|client name|company|company name|debtor name|account name|kunde|kundenname|firma"
    "|firmenname|name 1|debitorenname|nom du client|nom client|raison sociale|societe|nom|cliente|nombre cliente"
    "|nombre del cliente|razon social|empresa"
)
_AMOUNT = (
    "amount|total|total amount|gross|gross amount|invoice amount|invoice total|amount incl tax|betrag"
    "|bruttobetrag|brutto"
    "|rechnungsbetrag|gesamtbetrag|summe|montant|montant ttc|total ttc|montant facture|importe|importe total"
    "|total factura"
    "|monto"
)
_CURRENCY = "currency|currency code|ccy|curr|waehrung|wahrung|devise|monnaie|code devise|moneda|divisa"
_ISSUED = (
    "issued on|issue date|invoice date|document date|doc date|posting date|date of issue|date|bill date|rechnungsdatum"
    "|belegdatum|re datum|ausstellungsdatum|datum|date facture|date de facture|date d emission|date emission|date piece"
    "|fecha factura|fecha de factura|fecha emision|fecha de emision|fecha"
)
_ID = "erp id|id|internal id|external id|system id|guid|uuid|record id"
_TAGS = "tags|labels|schlagworte|etiquettes|etiquetas"
_LANGUAGE = "language|lang|sprache|langue|idioma"
_EMAIL = "email|e mail|email address|mail|e mail adresse|courriel|adresse e mail|correo|correo electronico"
_PHONE = "phone|telephone|phone number|tel|telefon|telefonnummer|rufnummer|telefono|mobile|handy|movil"
_INVOICE = (
    "invoice|invoice no|invoice number|invoice id|inv no|document no|document number|doc no|bill no|rechnung"
    "|rechnungsnummer|rechnungsnr|rechnungs nr|re nr|belegnummer|beleg nr|facture|no facture|numero facture"
    "|numero de facture|n facture|numero piece|factura|numero factura|numero de factura|n factura|num factura"
)
_REFERENCE = "reference|ref|payment reference|verwendungszweck|referenz|buchungstext|libelle|referencia|concepto"

SYNONYMS: dict[str, dict[str, str]] = {
    "customer_groups": {
        "erp_id": f"{_ID}|group id|group code|gruppennummer|code groupe|codigo grupo",
        "name": "name|group|group name|gruppe|gruppenname|konzern|groupe|nom du groupe|grupo|nombre del grupo",
        "parent_erp_id": "parent|parent group|parent id|obergruppe|groupe parent|grupo padre",
        "credit_limit": "credit limit|kreditlimit|limite de credit|encours autorise|limite de credito",
    },
    "customers": {
        "erp_id": _ID,
        "reference": f"reference|ref|{_CUSTOMER}",
        "name": f"name|{_NAME}|nombre",
        "currency": _CURRENCY,
        "country": "country|country code|land|laendercode|landerkennzeichen|pays|code pays|pais|codigo pais",
        "language": _LANGUAGE,
        "time_zone": "time zone|timezone|zeitzone|fuseau horaire|zona horaria",
        "credit_limit": "credit limit|kreditlimit|limite de credit|encours autorise|limite de credito",
        "group_erp_id": "group|group id|customer group|kundengruppe|konzern|groupe|groupe client|grupo"
        "|grupo de clientes",
        "tags": _TAGS,
        "portfolios": "portfolio|portfolios|portefeuille|cartera",
        "account_owner_email": "account owner|owner|collector|credit controller|account manager|sales rep"
        "|sachbearbeiter"
        "|betreuer|kundenbetreuer|gestionnaire|charge de recouvrement|responsable|gestor",
        "erp_created_on": "created|created on|creation date|customer since|angelegt am|kunde seit"
        "|date de creation|cree le"
        "|fecha de alta|fecha creacion|creado el",
        "contact_name": "contact|contact name|contact person|ansprechpartner|interlocuteur|nom du contact|contacto"
        "|persona de contacto",
        "contact_email": f"{_EMAIL}|contact email|invoice email|billing email|rechnungs e mail|accounts payable email",
        "contact_phone": f"{_PHONE}|contact phone",
    },
    "contacts": {
        "erp_id": f"{_ID}|contact id",
        "customer_erp_id": _CUSTOMER,
        "customer_name": _NAME,
        "name": "name|contact|contact name|full name|contact person|ansprechpartner|interlocuteur|nom du contact"
        "|contacto"
        "|nombre|persona de contacto",
        "email": _EMAIL,
        "phone": _PHONE,
        "positions": "position|positions|role|job title|title|function|funktion|rolle|fonction|poste|cargo|puesto",
        "is_primary": "primary|main contact|is primary|default|hauptkontakt|hauptansprechpartner|contact principal"
        "|principal|contacto principal",
        "inactive": "inactive|inaktiv|inactif|inactivo|archived|archiviert",
        "language": _LANGUAGE,
    },
    "invoices": {
        "erp_id": _ID,
        "customer_erp_id": _CUSTOMER,
        "customer_name": _NAME,
        "number": f"number|{_INVOICE}|nummer|numero|reference|ref",
        "issued_on": _ISSUED,
        "due_on": "due on|due date|due|payment due|net due date|maturity|maturity date|faellig|faellig am|faelligkeit"
        "|falligkeit|faelligkeitsdatum|falligkeitsdatum|zahlbar bis|nettofaelligkeit|echeance|date echeance"
        "|date d echeance|vencimiento|fecha vencimiento|fecha de vencimiento",
        "amount": _AMOUNT,
        "balance": "balance|open amount|outstanding|outstanding amount|amount due|open balance|residual"
        "|remaining|unpaid|open|still open|open item"
        "|offen|offener betrag|offener posten|saldo|restbetrag|solde|montant du|reste a payer|montant restant|reste du"
        "|saldo pendiente|pendiente|importe pendiente",
        "paid": "paid|amount paid|paid amount|payments|bezahlt|gezahlt|zahlbetrag|paye|montant paye|regle|montant regle"
        "|pagado|importe pagado|cobrado",
        "currency": _CURRENCY,
        "po_number": "po|po number|po no|purchase order|order no|order number|customer reference|your reference"
        "|bestellnummer|bestell nr|ihre bestellung|numero de commande|no commande|bon de commande|numero de pedido"
        "|pedido|orden de compra",
        "voided": "voided|void|cancelled|canceled|storniert|annule|annulee|anulada|anulado",
        "disputed": "disputed|dispute|in dispute|strittig|reklamiert|reklamation|litige|en litige|en disputa|disputada",
        "tags": _TAGS,
        "erp_created_on": "created|created on|creation date|angelegt am|cree le|date de creation|creado el",
    },
    "credit_notes": {
        "erp_id": _ID,
        "customer_erp_id": _CUSTOMER,
        "customer_name": _NAME,
        "number": "number|credit note|credit note no|credit note number|credit memo|credit no|document no|gutschrift"
        "|gutschriftsnummer|gutschriftsnr|belegnummer|nummer|avoir|numero avoir|numero d avoir|numero|abono"
        "|nota de credito"
        "|numero de abono",
        "issued_on": f"{_ISSUED}|credit date|gutschriftsdatum|date avoir|date de l avoir|fecha abono",
        "amount": f"{_AMOUNT}|credit|credit amount|gutschriftsbetrag|montant avoir|importe abono",
        "currency": _CURRENCY,
        "voided": "voided|void|cancelled|storniert|annule|anulado",
        "tags": _TAGS,
        "invoice_number": f"{_INVOICE}|applied to|original invoice|zu rechnung|facture d origine|factura original",
    },
    "payments": {
        "erp_id": f"{_ID}|payment id|payment no|payment number|receipt no|zahlungsnummer|numero de paiement"
        "|numero de pago",
        "customer_erp_id": _CUSTOMER,
        "customer_name": f"{_NAME}|payer|zahler|einzahler|payeur|donneur d ordre|pagador|ordenante",
        "paid_on": "paid on|payment date|date paid|received on|receipt date|value date|booking date|date|zahlungsdatum"
        "|zahldatum|eingangsdatum|buchungsdatum|buchungstag|valuta|wertstellung|datum|date de paiement|date paiement"
        "|date de reglement|date valeur|fecha de pago|fecha pago|fecha cobro|fecha valor|fecha",
        "amount": f"{_AMOUNT}|payment|payment amount|paid|amount paid|received|zahlung|zahlbetrag|paiement"
        "|montant paiement|montant regle|pago|importe pagado|cobro",
        "currency": _CURRENCY,
        "status": "status|state|payment status|statut|estado",
        "method": "method|payment method|payment type|zahlungsart|zahlart|mode de paiement|moyen de paiement"
        "|mode de reglement|forma de pago|metodo de pago",
        "reference": _REFERENCE,
        "prepayment": "prepayment|advance|anzahlung|vorauszahlung|acompte|anticipo",
        "overpayment": "overpayment|ueberzahlung|uberzahlung|trop percu|sobrepago",
        "invoice_number": f"{_INVOICE}|applied to|zu rechnung",
    },
    "allocations": {
        "erp_id": f"{_ID}|allocation id",
        "invoice_erp_id": _INVOICE,
        "payment_erp_id": "payment|payment id|payment no|payment number|receipt no|zahlung|zahlungsnummer|paiement"
        "|numero de paiement|pago|numero de pago",
        "credit_note_erp_id": "credit note|credit note no|credit note id|credit memo|gutschrift|gutschriftsnummer|avoir"
        "|numero d avoir|abono|nota de credito",
        "amount": f"{_AMOUNT}|allocated|amount allocated|applied|applied amount|zugeordnet|montant affecte"
        "|importe aplicado",
        "applied_on": "applied on|date|allocation date|application date|datum|zuordnungsdatum|date d affectation"
        "|fecha de aplicacion|fecha",
    },
}
