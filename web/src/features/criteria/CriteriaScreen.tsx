export const CriteriaScreen = () => null;
