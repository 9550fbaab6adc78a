export const BuilderScreen = () => null;
