export const VersionsScreen = () => null;
